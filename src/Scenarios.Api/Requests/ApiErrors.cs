using Scenarios.Api.Schema;

namespace Scenarios.Api.Requests;

/// <summary>The API server's errors, in its own words (apimachinery, pkg/api/errors/errors.go).</summary>
public static class ApiErrors
{
    private const string Modified = "the object has been modified; please apply your changes to the latest version and try again";

    public static ApiStatus NotFound(ResourceType type, string name) =>
        About(type, name, 404, StatusReason.NotFound, $"{type.GroupResource} {Quote(name)} not found");

    /// <summary>The path leads to no resource. This is also the answer for kinds that the server does not have.</summary>
    public static ApiStatus NoSuchResource() =>
        new(404, StatusReason.NotFound, "the server could not find the requested resource") { HasEmptyDetails = true };

    /// <summary>The server no longer has the resource. The response is not an object, so clients add what they asked for.</summary>
    /// <param name="verb">The HTTP method in lower case.</param>
    public static ApiStatus NoSuchResource(ResourceType type, string verb) =>
        new(404, StatusReason.NotFound, $"the server could not find the requested resource ({verb} {type.GroupResource})")
        {
            HasEmptyDetails = true,
        };

    public static ApiStatus AlreadyExists(ResourceType type, string name) =>
        About(type, name, 409, StatusReason.AlreadyExists, $"{type.GroupResource} {Quote(name)} already exists");

    /// <summary>Every generated name was already in use.</summary>
    public static ApiStatus GenerateNameConflict(ResourceType type, string name) =>
        About(
            type, name, 409, StatusReason.AlreadyExists,
            $"{type.GroupResource} {Quote(name)} already exists, the server was not able to generate a unique name for the object");

    /// <summary>The resourceVersion sent is not the newest.</summary>
    public static ApiStatus Conflict(ResourceType type, string name) => Conflict(type, name, Modified);

    public static ApiStatus Conflict(ResourceType type, string name, string cause) =>
        About(type, name, 409, StatusReason.Conflict, $"Operation cannot be fulfilled on {type.GroupResource} {Quote(name)}: {cause}");

    /// <param name="cause">The text after <c>is forbidden: </c>.</param>
    public static ApiStatus Forbidden(ResourceType type, string name, string cause) =>
        About(
            type, name, 403, StatusReason.Forbidden,
            name.Length == 0 ? $"{type.GroupResource} is forbidden: {cause}" : $"{type.GroupResource} {Quote(name)} is forbidden: {cause}");

    /// <summary>
    /// Validation found faults. Each becomes a cause. The message lists several in brackets and repeated ones once, as Go's aggregates do.
    /// </summary>
    public static ApiStatus Invalid(ResourceType type, string name, IReadOnlyList<StatusCause> faults)
    {
        var subject = $"{type.GroupKind} {Quote(name)} is invalid";
        var message = faults.Count == 0 ? subject : $"{subject}: {StatusCause.Aggregate(faults)}";
        return new ApiStatus(422, StatusReason.Invalid, message, faults) { Kind = type.Kind, Name = name, Group = type.Group };
    }

    /// <summary>Like <see cref="Invalid"/>, for a kind that is not a resource.</summary>
    public static ApiStatus InvalidOf(string kind, string group, string name, IReadOnlyList<StatusCause> faults) =>
        new(422, StatusReason.Invalid, $"{kind}.{group} {Quote(name)} is invalid: {StatusCause.Aggregate(faults)}", faults)
        {
            Kind = kind, Name = name, Group = group,
        };

    /// <summary>The options of a request are invalid. They are validated like an object.</summary>
    /// <param name="kind">The kind of options, such as <c>CreateOptions</c>.</param>
    public static ApiStatus InvalidOptions(string kind, IReadOnlyList<StatusCause> faults) =>
        new(
            422, StatusReason.Invalid, $"{kind}.meta.k8s.io \"\" is invalid: {StatusCause.Aggregate(faults)}", faults)
        {
            Kind =
                kind, Group = "meta.k8s.io"
        };

    public static ApiStatus BadRequest(string message) => new(400, StatusReason.BadRequest, message);

    /// <param name="action">The action, such as <c>delete</c>.</param>
    public static ApiStatus MethodNotSupported(ResourceType type, string action) =>
        About(
            type, string.Empty, 405, StatusReason.MethodNotAllowed,
            $"{action} is not supported on resources of kind {Quote(type.GroupResource)}");

    /// <summary>The resource does not support the HTTP method. Clients print this message for a 405.</summary>
    public static ApiStatus MethodNotAllowed() =>
        new(
            405, StatusReason.MethodNotAllowed, "the server does not allow this method on the requested resource")
        {
            HasEmptyDetails =
                true
        };

    public static ApiStatus UnsupportedMediaType(string message) => new(415, StatusReason.UnsupportedMediaType, message);

    public static ApiStatus TooManyRequests(string message) => new(429, StatusReason.TooManyRequests, message);

    /// <summary>A watch or list from a version that is no longer kept.</summary>
    public static ApiStatus Expired(string message) => new(410, StatusReason.Expired, message);

    public static ApiStatus InternalError(string cause) =>
        new(500, StatusReason.InternalError, $"Internal error occurred: {cause}", [new StatusCause(string.Empty, cause, string.Empty)]);

    public static ApiStatus ServiceUnavailable(string message) => new(503, StatusReason.ServiceUnavailable, message);

    public static ApiStatus Timeout(string message) => new(504, StatusReason.Timeout, $"Timeout: {message}");

    private static ApiStatus About(ResourceType type, string name, int code, string reason, string message) =>
        new(code, reason, message) { Resource = type.GroupResource, Kind = type.Plural, Name = name, Group = type.Group };

    private static string Quote(string text) => GoText.Quote(text);
}
