package org.elasticsearch.node;

import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ClassPathPlugins;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;

import java.util.Collection;

/** An Elasticsearch node whose plugins are classes of the class path. */
public final class ClassPathNode extends Node {

    public ClassPathNode(Environment environment, Collection<Class<? extends Plugin>> plugins) {
        super(NodeConstruction.prepareConstruction(
                environment,
                ClassPathPlugins.none(),
                new NodeServiceProvider() {
                    @Override
                    PluginsService newPluginService(Environment given, PluginsLoader loader) {
                        return new ClassPathPlugins(given, plugins);
                    }
                },
                true));
    }
}
