using Scenarios.Api.Requests;

namespace Scenarios.Api.Rest.Documents;

/// <summary><c>meta/v1.Status</c> as JSON.</summary>
internal static class StatusDocument
{
    public static ObjectValue Of(ApiStatus status)
    {
        var tree = Start("Failure").AddIfSet("message", status.Message).AddIfSet("reason", status.Reason);
        var details = Details(status);
        if (details.Count > 0 || status.HasEmptyDetails)
        {
            tree.Add("details", details);
        }

        return tree.Add("code", status.Code).ToObject();
    }

    /// <summary>The response to a deletion that removed the object.</summary>
    public static ObjectValue Deleted(string group, string plural, ApiObject item) => Start("Success")
        .Add("details", new ObjectBuilder()
            .Add("name", item.Name)
            .AddIfSet("group", group)
            .Add("kind", plural)
            .AddIfSet("uid", item.Uid)
            .ToObject())
        .ToObject();

    /// <summary>The response to a request that returns no object of its own, such as a binding.</summary>
    public static ObjectValue Success(int code) => Start("Success").Add("code", code).ToObject();

    private static ObjectBuilder Start(string status) => new ObjectBuilder(8)
        .Add("kind", "Status")
        .Add("apiVersion", "v1")
        .Add("metadata", ObjectValue.Empty)
        .Add("status", status);

    private static ObjectValue Details(ApiStatus status)
    {
        var details = new ObjectBuilder()
            .AddIfSet("name", status.Name)
            .AddIfSet("group", status.Group)
            .AddIfSet("kind", status.Kind);
        if (status.Causes.Count > 0)
        {
            details.Add("causes", ListValue.From(status.Causes.Select(cause => new ObjectBuilder()
                .AddIfSet("reason", cause.Reason)
                .AddIfSet("message", cause.Message)
                .AddIfSet("field", cause.Field)
                .ToObject())));
        }

        if (status.RetryAfter is { } after)
        {
            details.Add("retryAfterSeconds", (long)after.TotalSeconds);
        }

        return details.ToObject();
    }
}
