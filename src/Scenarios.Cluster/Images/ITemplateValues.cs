namespace Scenarios.Cluster.Images;

/// <summary>The values that a <see cref="Template"/> is filled with.</summary>
internal interface ITemplateValues
{
    /// <summary>The value of the name; null for none.</summary>
    string? Find(string name);
}
