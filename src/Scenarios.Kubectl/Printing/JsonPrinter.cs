
namespace Scenarios.Kubectl.Printing;

/// <summary><c>-o json</c>.</summary>
internal sealed class JsonPrinter(bool showsManagedFields) : IObjectPrinter
{
    public string Print(ObjectValue tree) => JsonWriter.Write(showsManagedFields ? tree : ManagedFields.Hide(tree));
}
