using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// The token of a Pod's service account in a volume: the kubelet renews it after four fifths of its lifetime (kubernetes,
/// pkg/kubelet/token).
/// </summary>
internal static class ServiceAccountToken
{
    /// <summary>
    /// Tokens requested with exactly this lifetime get a year instead, for clients that never read the file again
    /// (--service-account-extend-token-expiration).
    /// </summary>
    private const long ExtendedSeconds = 3607;

    private const double Renewal = 0.8;
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <param name="machine">The node; null when it is gone.</param>
    public static string For(
        ServiceAccountTokenProjection projection, Pod pod, ServiceAccount account, ApiObject? machine, DateTimeOffset now)
    {
        var asked = TimeSpan.FromSeconds(projection.ExpirationSeconds);
        var start = pod.Status.StartTime ?? now;
        var period = asked * Renewal;
        var issued = start + (period * Math.Floor(Math.Max(0, (now - start) / period)));
        var isExtended = projection.ExpirationSeconds == ExtendedSeconds && projection.Audience.Length == 0;
        IReadOnlyList<string> audiences = [projection.Audience.Length == 0 ? AccountTokens.Issuer : projection.Audience];

        // Reading a Pod's files must not affect what follows, so the token's ID is the Pod's uid rather than a new one.
        var claims = new TokenClaims(account, audiences, issued, isExtended ? Year : asked, ("pod", pod.Object), machine, pod.Uid);
        return AccountTokens.Sign(isExtended ? WithWarning(claims.ToTree(), issued + asked) : claims.ToTree());
    }

    private static ObjectValue WithWarning(ObjectValue claims, DateTimeOffset after)
    {
        var inner = (ObjectValue)claims[AccountTokens.PrivateClaim]!;
        return claims.With(AccountTokens.PrivateClaim, inner.With("warnafter", IntegerValue.Of(after.ToUnixTimeSeconds())));
    }
}
