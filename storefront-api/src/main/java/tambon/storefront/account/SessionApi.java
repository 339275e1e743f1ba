package tambon.storefront.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Signing in and out for programs. */
@Tag(name = "session")
@Controller("/api/v1/session")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionApi {

    private final SignIn signIn;
    private final SignIns signIns;
    private final SessionCookies cookies;

    SessionApi(SignIn signIn, SignIns signIns, SessionCookies cookies) {
        this.signIn = signIn;
        this.signIns = signIns;
        this.cookies = cookies;
    }

    /** @param login an e-mail address or a Thai telephone number */
    @Serdeable
    record Credentials(
            @NotBlank @Size(max = Login.LONGEST) String login,
            @NotBlank @Size(max = Passwords.LONGEST) String password) {}

    @Serdeable
    record Renewal(@NotNull @Size(min = 43, max = 43) String refreshToken) {}

    /**
     * @param accessToken to be sent as {@code Authorization: Bearer …}
     * @param expiresIn seconds the access token is good for
     * @param refreshToken renews it, once; missing if it was given to a request that ran beside this one
     */
    @Serdeable
    record Session(
            String accessToken,
            String tokenType,
            long expiresIn,
            @Nullable String refreshToken) {

        static Session of(SignedIn proof) {
            return new Session(
                    proof.accessToken(),
                    "Bearer",
                    Tokens.ACCESS.toSeconds(),
                    proof.refreshToken().orElse(null));
        }
    }

    /** Signs in. 401 if login and password do not belong together, 429 after too many tries. */
    @Post
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Session> start(HttpRequest<?> request, @Body @Valid Credentials credentials) {
        return given(signIn.in(credentials.login(), credentials.password(), request));
    }

    /** Gives a new access token, and a new refresh token in place of this one. 401 if it renews nothing. */
    @Post("/refresh")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<Session> renew(@Body @Valid Renewal renewal) {
        return given(signIns.renew(renewal.refreshToken()));
    }

    /** Signs out: the refresh token renews nothing any more. Access tokens run out by themselves. */
    @Delete
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> end(HttpRequest<?> request, Authentication authentication) {
        signIns.end(authentication);
        if (SessionCookies.refresh(request).isPresent()) {
            cookies.take(request);
        }
        return HttpResponse.noContent();
    }

    private static HttpResponse<Session> given(SignedIn proof) {
        return HttpResponse.ok(Session.of(proof)).header("Cache-Control", "no-store");
    }
}
