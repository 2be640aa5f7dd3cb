using Scenarios.Api.Validation;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Objects.Facts;

namespace Scenarios.Kubectl.Config.Files;

/// <summary>
/// The types of kubeconfig files, and what client-go says of a file that does not fit them (client-go, tools/clientcmd/api/v1/types.go and
/// clientcmd/api/latest). Fields that it does not know are ignored.
/// </summary>
internal static class ConfigFacts
{
    private const string Scheme = "k8s.io/client-go/tools/clientcmd/api/latest/latest.go:50";

    private const string Types = """
        group clientcmd/v1
        type AuthInfo
          client-certificate string
          client-certificate-data bytes
          client-key string
          client-key-data bytes
          token string
          tokenFile string
          as string
          as-uid string
          as-groups []string
          as-user-extra map[string][]string
          username string
          password string
          auth-provider *AuthProviderConfig
          exec *ExecConfig
          extensions []NamedExtension
        type AuthProviderConfig
          name string required
          config map[string]string required
        type Cluster
          server string required
          tls-server-name string
          insecure-skip-tls-verify bool
          certificate-authority string
          certificate-authority-data bytes
          proxy-url string
          disable-compression bool
          extensions []NamedExtension
        type Config
          kind string
          apiVersion string
          preferences Preferences required
          clusters []NamedCluster required
          users []NamedAuthInfo required
          contexts []NamedContext required
          current-context string required
          extensions []NamedExtension
        type Context
          cluster string required
          user string required
          namespace string
          extensions []NamedExtension
        type ExecConfig
          command string required
          args []string
          env []ExecEnvVar
          apiVersion string
          installHint string
          provideClusterInfo bool
          interactiveMode string
        type ExecEnvVar
          name string required
          value string required
        type NamedAuthInfo
          name string required
          user AuthInfo required
        type NamedCluster
          name string required
          cluster Cluster required
        type NamedContext
          name string required
          context Context required
        type NamedExtension
          name string required
          extension any required
        type Preferences
          colors bool
          extensions []NamedExtension
        """;

    private static TypeFacts? _config;

    private static TypeFacts Config => _config ??= FactTable.Of([Types]).FindType("clientcmd/v1.Config")!;

    /// <returns>What client-go knows of the file.</returns>
    /// <exception cref="CommandFailedException">The file is of another kind, or a value has the wrong type.</exception>
    public static ObjectValue Decode(string path, ObjectValue tree) => Fault(tree) is { Length: > 0 } fault
        ? throw new CommandFailedException($"error loading config file {GoText.Quote(path)}: {fault}")
        : Known(tree, Config);

    private static ObjectValue Known(ObjectValue tree, TypeFacts type)
    {
        var known = tree;
        foreach (var (name, value) in tree)
        {
            known = type.Find(name) is { } field ? known.With(name, Known(value, field.Type)) : known.Without(name);
        }

        return known;
    }

    private static Value Known(Value value, FieldType type) => (value, type.Kind) switch
    {
        (ObjectValue inner, FieldKind.Object) => Known(inner, type.Structure!),
        (ListValue items, FieldKind.List) => ListValue.From(items.Select(item => Known(item, type.Element!))),
        _ => value,
    };

    private static string Fault(ObjectValue tree)
    {
        foreach (var name in (ReadOnlySpan<string>)["apiVersion", "kind"])
        {
            if (tree[name] is not (null or NullValue or StringValue) and var value)
            {
                return $"couldn't get version/kind; json parse error: json: cannot unmarshal {value.TypeName} into Go struct field .{name} "
                    + "of type string";
            }
        }

        var (version, kind) = (Or(tree.Text("apiVersion"), "v1"), Or(tree.Text("kind"), "Config"));
        return (version, kind) == ("v1", "Config")
            ? SchemaValidator.Decode(tree, Config).TypeError
            : $"no kind {GoText.Quote(kind)} is registered for version {GoText.Quote(version)} in scheme {GoText.Quote(Scheme)}";
    }

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
