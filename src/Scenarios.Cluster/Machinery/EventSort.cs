namespace Scenarios.Cluster.Machinery;

/// <summary>What the observations of one source have in common in very many objects.</summary>
/// <param name="FieldPath">The part of the object; empty for all of it.</param>
internal sealed record EventSort(string Type, string Reason, string FieldPath)
{
    /// <summary>Whether events of both count as similar.</summary>
    public bool IsSimilar(string type, string reason) =>
        string.Equals(Reason, reason, StringComparison.Ordinal) && string.Equals(Type, type, StringComparison.Ordinal);
}
