using Scenarios.Api.Serialization.Json;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Handles <c>metadata.managedFields</c> as a client sends it (apimachinery, util/managedfields/internal/fieldmanager.go): usually what the
/// client read, sometimes something else, or an empty list that clears all owners.
/// </summary>
internal static class GivenOwners
{
    /// <summary>The history to continue with: the given one if the client sent no managedFields, null if it cleared them.</summary>
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
