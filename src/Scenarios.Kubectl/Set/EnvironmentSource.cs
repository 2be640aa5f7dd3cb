using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Set;

/// <summary>The variables that <c>--from</c> creates from the keys of a ConfigMap or Secret (kubectl, pkg/cmd/set/set_env.go).</summary>
internal static class EnvironmentSource
{
    /// <param name="from">The object, such as <c>configmap/settings</c>; empty for none.</param>
    /// <exception cref="CommandFailedException">The object does not exist, or has another kind.</exception>
    public static async Coroutine<IReadOnlyList<EnvVar>> Read(CommandCall call, string from)
    {
        if (from.Length == 0)
        {
            return [];
        }

        var (targets, errors) = await new TargetBuilder(call).ContinueOnError()
            .TypesOrNames([from], allowEmptySelector: false)
            .Latest()
            .Build()
            .Collect();
        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }

        var variables = new List<EnvVar>();
        foreach (var target in targets)
        {
            var keys = call.Flags.List("keys");
            var data = target.Read.Kind is "ConfigMap" or "Secret"
                ? target.Read.Tree["data"] as ObjectValue ?? ObjectValue.Empty
                : throw new CommandFailedException("unsupported resource specified in --from");
            foreach (var (key, _) in SortedFields.Of(data, Utf8Order.Instance).ToArray())
            {
                if (keys.Count == 0 || keys.Contains(key))
                {
                    variables.Add(await VariableOf(call, target.Read, key));
                }
            }
        }

        return variables;
    }

    private static async Coroutine<EnvVar> VariableOf(CommandCall call, ApiObject source, string key)
    {
        var name = NameOf(key);
        if (name != key)
        {
            await call.PrintErrorLine($"Warning: key {key} transferred to {name}");
        }

        return new EnvVar
        {
            Name = name,
            ValueFrom = source.Kind == "Secret"
                ? new() { SecretKeyRef = new() { Name = source.Name, Key = key } }
                : new() { ConfigMapKeyRef = new() { Name = source.Name, Key = key } },
        };
    }

    private static string NameOf(string key)
    {
        var name = new StringBuilder(key.Length);
        foreach (var letter in key)
        {
            name.Append(char.IsAsciiLetterOrDigit(letter) || letter == '_' ? char.ToUpperInvariant(letter) : '_');
        }

        return name.ToString();
    }
}
