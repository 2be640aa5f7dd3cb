using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Steps.Conformance;

/// <summary>An Ingress of a feature. It belongs to the class under test unless it names another one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tree">The whole manifest.</param>
internal sealed record IngressText(string Name, ObjectValue Tree)
{
    /// <summary>The class of the controller under test.</summary>
    public const string Class = "conformance";

    /// <summary>The manifest as YAML.</summary>
    public string Manifest => YamlWriter.Write(Tree);

    /// <summary>The Services that requests are routed to, with their ports by name or number.</summary>
    public IEnumerable<(string Service, string PortName, long Port)> Backends
    {
        get
        {
            var paths = ListAt(Tree.Find("spec", "rules")).SelectMany(rule =>
                ListAt(rule.Find("http", "paths"))).Select(path => path.Find("backend", "service"));
            return paths.Prepend(Tree.Find("spec", "defaultBackend", "service")).OfType<ObjectValue>().Select(service => (
                TextOf(service["name"]), TextOf(service.Find("port", "name")), service.Find("port", "number") is IntegerValue number
                    ? number.Integer : 0));
        }
    }

    /// <exception cref="StepFailureException">The text is not a YAML mapping.</exception>
    public static IngressText OfSpec(string name, string spec) => Of(ObjectValue.Of(
        ("apiVersion", new StringValue("networking.k8s.io/v1")), ("kind", new StringValue("Ingress")),
        ("metadata", ObjectValue.Of(("name", new StringValue(name)))), ("spec", Read(spec))));

    /// <exception cref="StepFailureException">The text is not a YAML mapping.</exception>
    public static IngressText OfManifest(string manifest) => Of(Read(manifest));

    private static IngressText Of(ObjectValue tree)
    {
        tree = tree.Find("spec", "ingressClassName") is null ? tree.WithPath(["spec", "ingressClassName"], new StringValue(Class)) : tree;
        return new IngressText(TextOf(tree.Find("metadata", "name")), tree);
    }

    private static ObjectValue Read(string text) => YamlReader.ReadValue(text, "the doc string") switch
    {
        (ObjectValue tree, null) => tree,
        var (_, error) => throw new StepFailureException(
            $"The doc string is not a YAML mapping: {error?.ToString() ?? "it has no fields"}"),
    };

    private static IEnumerable<ObjectValue> ListAt(Value? value) => (value as ListValue ?? ListValue.Empty).OfType<ObjectValue>();

    private static string TextOf(Value? value) => (value as StringValue)?.Text ?? string.Empty;
}
