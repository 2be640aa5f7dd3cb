using Scenarios.Api.Serialization.Json;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// What a client says of <c>metadata.managedFields</c> (apimachinery, util/managedfields/internal/fieldmanager.go): mostly what it read,
/// now and then something else, or that nobody is to own anything any more.
/// </summary>
internal static class GivenOwners
{
    /// <summary>The history to go on with; what it was where nothing is said.</summary>
    public static WriteHistory? Of(ObjectValue sent, WriteHistory? history)
    {
        if (sent.Find("metadata", OwnedFields.Field) is not ListValue entries)
        {
            return history;
        }

        if (entries.Count == 0 || (entries.Count == 1 && entries[0] is ObjectValue { Count: 0 }))
        {
            return null;
        }

        return FieldOwners.Parse(entries, static text => JsonReader.Read(text).Value) is { } owners
            ? WriteHistory.Reckoned(owners.All) : history;
    }
}
