package org.elasticsearch.plugins;

import org.elasticsearch.Version;
import org.elasticsearch.env.Environment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes plugins from the class path instead of a folder. Lives in this package because Elasticsearch keeps the door here. */
public final class ClassPathPlugins extends PluginsService {

    private final List<LoadedPlugin> mine = new ArrayList<>();

    public ClassPathPlugins(Environment environment, Collection<Class<? extends Plugin>> classes) {
        super(environment.settings(), environment.configDir(), none());
        for (var type : classes) {
            var plugin = loadPlugin(type, environment.settings(), environment.configDir());
            var descriptor = new PluginDescriptor(
                    type.getName(),
                    "from the class path",
                    "1",
                    Version.CURRENT.toString(),
                    Integer.toString(Runtime.version().feature()),
                    type.getName(),
                    null,
                    List.of(),
                    false,
                    false,
                    false,
                    false,
                    PluginDescriptor.DeploymentTarget.ALL);
            mine.add(new LoadedPlugin(descriptor, plugin, getClass().getClassLoader()));
        }
        loadExtensions(mine);
    }

    public static PluginsLoader none() {
        return PluginsLoader.createPluginsLoader(Set.of(), Set.of(), Map.of(), false);
    }

    @Override
    protected List<LoadedPlugin> plugins() {
        return mine;
    }
}
