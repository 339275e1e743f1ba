package tambon.storefront.account;

import io.micronaut.security.authentication.Authentication;

import java.util.Optional;

/**
 * The proof of being signed in.
 *
 * @param accessToken a signed JWT, good for {@link Tokens#ACCESS}
 * @param refreshToken renews it once, within {@link Tokens#REFRESH}; empty if a request that ran beside this one was given it
 */
record SignedIn(Account account, Authentication authentication, String accessToken, Optional<String> refreshToken) {

    @Override
    public String toString() {
        return "the proof of a sign-in";
    }
}
