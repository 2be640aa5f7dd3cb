using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Controllers;

/// <summary>How controllers write: small changes to the newest state, so that a lagging cache causes no conflicts.</summary>
internal static class Writes
{
    /// <summary>Replaces the status; does nothing if the object is gone, was replaced by another, or already has this status.</summary>
    /// <param name="options">The write options; null for those of the controllers.</param>
    public static void Status(IApi api, ResourceType type, ApiObject item, ObjectValue status, WriteOptions? options = null)
    {
        if (Newest(api, type, item) is { } current && !current.Status.Equals(status))
        {
            api.Update(
                type,
                item.Namespace,
                new ApiObject(current.Tree.With("status", status)),
                options ?? ComponentWrites.Options,
                "status");
        }
    }

    /// <summary>Typed version of the other overload.</summary>
    public static void Status<T, TStatus>(IApi api, ResourceType type, T item, TStatus status, WriteOptions? options = null)
        where T : struct, IKind<T>
        where TStatus : struct, IView<TStatus> =>
        Status(api, type, item.Object, status.Tree, options);

    /// <summary>The server's current state of the object; null if it is gone or was replaced by another.</summary>
    public static T? Newest<T>(IApi api, ResourceType type, T item)
        where T : struct, IKind<T> =>
        Newest(api, type, item.Object) is { } current ? T.Over(current) : null;

    /// <summary>The server's current state of the object; null if it is gone or was replaced by another.</summary>
    public static ApiObject? Newest(IApi api, ResourceType type, ApiObject item) =>
        api.Get(type, item.Namespace, item.Name).Value is { } current && string.Equals(current.Uid, item.Uid, StringComparison.Ordinal)
            ? current
            : null;
}
