using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>The answer to a request that is not allowed (apiserver, endpoints/handlers/responsewriters/errors.go).</summary>
internal static class ForbiddenStatus
{
    /// <summary>The answer to invalid credentials; it gives no details.</summary>
    public static ApiStatus Unauthorized { get; } = new(401, "Unauthorized", "Unauthorized");

    /// <param name="reason">What the authorizer adds; may be empty.</param>
    public static ApiStatus Of(UserInfo user, AccessAttributes wanted, string reason)
    {
        var sentence = Sentence(user, wanted) + (reason.Length > 0 ? $": {reason}" : string.Empty);
        if (wanted.IsPath)
        {
            return new ApiStatus(403, StatusReason.Forbidden, $"forbidden: {sentence}") { HasEmptyDetails = true };
        }

        var resource = wanted.Group.Length == 0 ? wanted.Resource : $"{wanted.Resource}.{wanted.Group}";
        var subject = wanted.Name.Length == 0 ? resource : $"{resource} {GoText.Quote(wanted.Name)}";
        return new ApiStatus(403, StatusReason.Forbidden, $"{subject} is forbidden: {sentence}")
        {
            Resource = resource, Kind = wanted.Resource, Name = wanted.Name, Group = wanted.Group,
        };
    }

    private static string Sentence(UserInfo user, AccessAttributes wanted)
    {
        var who = $"User {GoText.Quote(user.Name)} cannot {wanted.Verb}";
        if (wanted.IsPath)
        {
            return $"{who} path {GoText.Quote(wanted.Path)}";
        }

        var where = wanted.Namespace.Length > 0 ? $"in the namespace {GoText.Quote(wanted.Namespace)}" : "at the cluster scope";
        return $"{who} resource {GoText.Quote(wanted.FullResource)} in API group {GoText.Quote(wanted.Group)} {where}";
    }
}
