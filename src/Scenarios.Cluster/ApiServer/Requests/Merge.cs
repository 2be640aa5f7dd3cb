using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Which parts of an update take effect: the server keeps the fields that only it may write, a write to the status changes nothing else,
/// and any other write leaves the status alone (apiserver, pkg/registry/rest/update.go, BeforeUpdate; the strategies' PrepareForUpdate).
/// </summary>
internal static class Merge
{
    private static readonly string[] ServerOwned =
    [
        "name", "generateName", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp",
        "deletionGracePeriodSeconds",
    ];

    /// <summary>The object as it will be stored.</summary>
    /// <param name="subresource">Empty, <c>status</c>, or another one that writes the spec.</param>
    public static ObjectValue Of(ResourceStrategy strategy, string subresource, ObjectValue tree, ApiObject previous)
    {
        var sent = tree["metadata"] as ObjectValue ?? ObjectValue.Empty;
        if (string.Equals(subresource, "status", StringComparison.Ordinal))
        {
            return StatusOnly(tree, previous, sent);
        }

        var metadata = Metadata(sent, previous.Metadata);
        if (strategy.HasStatus)
        {
            tree = previous.Tree["status"] is { } status ? tree.With("status", status) : tree.Without("status");
        }

        if (strategy.HasGeneration && IsNewGeneration(strategy, tree, previous))
        {
            metadata = metadata.With("generation", IntegerValue.Of(ApiServer.Metadata.Of(previous).Generation + 1));
        }

        return tree.With("metadata", metadata);
    }

    private static bool IsNewGeneration(ResourceStrategy strategy, ObjectValue tree, ApiObject previous)
    {
        foreach (var path in strategy.Type.GenerationOf)
        {
            if (!Equal(tree.Find(path), previous.Tree.Find(path)))
            {
                return true;
            }
        }

        return false;
    }

    private static ObjectValue StatusOnly(ObjectValue tree, ApiObject previous, ObjectValue sent)
    {
        // Labels and annotations may be written together with a status, as in the generic strategies.
        var metadata = previous.Metadata;
        metadata = Take(metadata, sent, "labels");
        metadata = Take(metadata, sent, "annotations");
        var merged = previous.Tree.With("metadata", metadata);
        return tree["status"] is { } status ? merged.With("status", status) : merged.Without("status");
    }

    private static ObjectValue Take(ObjectValue metadata, ObjectValue sent, string field)
    {
        var value = sent[field];
        return Equal(value, metadata[field]) ? metadata : value is null ? metadata.Without(field) : metadata.With(field, value);
    }

    private static ObjectValue Metadata(ObjectValue sent, ObjectValue previous)
    {
        if (ReferenceEquals(sent, previous))
        {
            return sent;
        }

        foreach (var field in ServerOwned)
        {
            var value = previous[field];
            sent = value is not null ? sent.With(field, value) : sent.Without(field);
        }

        return sent.Without(OwnedFields.Field);
    }

    private static bool Equal(Value? left, Value? right) => ReferenceEquals(left, right) || (left is not null && left.Equals(right));
}
