using System.Globalization;
using System.Text;
using Scenarios.Cluster.Controllers.TemplateHash;

namespace Scenarios.Cluster.Controllers.Revisions;

/// <summary>
/// The hash in the name of a StatefulSet's ControllerRevision, identical to upstream's: 32-bit FNV-1 over the JSON of the data and the
/// collision count (kubernetes, pkg/controller/history/controller_history.go, HashControllerRevision).
/// </summary>
internal static class RevisionHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static string Of(ObjectValue data, long collisions)
    {
        var hash = Offset;
        foreach (var item in Encoding.UTF8.GetBytes(JsonWriter.WriteCompact(data) + collisions.ToString(CultureInfo.InvariantCulture)))
        {
            hash = unchecked(hash * Prime) ^ item;
        }

        return SafeText.Of(hash);
    }
}
