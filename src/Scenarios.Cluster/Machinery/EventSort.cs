namespace Scenarios.Cluster.Machinery;

/// <summary>What the observations about very many objects have in common.</summary>
/// <param name="FieldPath">The part of the object that the events are about; empty for the whole object.</param>
internal sealed record EventSort(string Type, string Reason, string FieldPath)
{
    /// <summary>Whether events of this type and reason count as similar.</summary>
    public bool IsSimilar(string type, string reason) =>
        string.Equals(Reason, reason, StringComparison.Ordinal) && string.Equals(Type, type, StringComparison.Ordinal);
}
