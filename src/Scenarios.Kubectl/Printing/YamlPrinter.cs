using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Kubectl.Printing;

/// <summary><c>-o yaml</c>: documents after the first begin with <c>---</c>.</summary>
internal sealed class YamlPrinter(bool showsManagedFields) : IObjectPrinter
{
    private int _printed;

    public string Print(ObjectValue tree) =>
        (_printed++ > 0 ? "---\n" : string.Empty) + YamlWriter.Write(showsManagedFields ? tree : ManagedFields.Hide(tree));
}
