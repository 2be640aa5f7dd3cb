namespace Scenarios.Architecture.Code;

/// <summary>A type of the product names another, in a signature or in the body of a member.</summary>
/// <param name="Member">Where: <c>Namespace.Type.Member</c>.</param>
/// <param name="Folder">The folder of that type, such as <c>Scenarios.Cluster/Nodes/Pods</c>.</param>
/// <param name="Type">The type that is named, in full.</param>
/// <param name="TypeFolder">Its folder.</param>
internal sealed record TypeUse(string Member, string Folder, string Type, string TypeFolder)
{
    public string Room => Folder.Split('/')[0];

    public string TypeRoom => TypeFolder.Split('/')[0];

    public override string ToString() => $"{Member} knows {Type}";
}
