using System.Text;
using Scenarios.Api.Quantities;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Set;

/// <summary>
/// Prints a container's variables; with <c>--resolve</c>, the values they refer to (kubectl, pkg/cmd/set/env/env_resolve.go).
/// </summary>
internal sealed class EnvironmentList(CommandCall call, Target target)
{
    /// <summary>References that cannot be resolved are reported, but do not make the command fail.</summary>
    public async Coroutine Print(Container container)
    {
        await call.PrintLine($"# {target.Type.Kind} {target.Name}, container {container.Name}");
        var failures = new SortedList<string, List<string>>(StringComparer.Ordinal);
        foreach (var variable in container.Env)
        {
            if (!variable.ValueFrom.Exists)
            {
                await call.PrintLine($"{variable.Name}={variable.Value}");
                continue;
            }

            if (call.Flags.Boolean("resolve"))
            {
                var (value, error) = Resolve(variable.ValueFrom, container);
                if (value is not null)
                {
                    await call.PrintLine($"{variable.Name}={value}");
                    continue;
                }

                if (!failures.TryGetValue(error, out var names))
                {
                    failures.Add(error, names = []);
                }

                names.Add(variable.Name);
            }

            await call.PrintLine($"# {variable.Name} from {TextOf(variable.ValueFrom)}");
        }

        foreach (var (error, names) in failures)
        {
            await call.PrintErrorLine($"error retrieving reference for {string.Join(", ", names)}: {error}");
        }
    }

    private static string TextOf(EnvVarSource source) => source switch
    {
        { ConfigMapKeyRef: { Exists: true } map } => $"configmap {map.Name}, key {map.Key}",
        { SecretKeyRef: { Exists: true } secret } => $"secret {secret.Name}, key {secret.Key}",
        { FieldRef: { Exists: true } field } => $"field path {field.FieldPath}",
        { ResourceFieldRef: { Exists: true } resource } =>
            $"resource field {(resource.ContainerName.Length > 0 ? $"{resource.ContainerName}/" : string.Empty)}{resource.Resource}",
        _ => "invalid valueFrom",
    };

    private (string? Value, string Error) Resolve(EnvVarSource source, Container container) => source switch
    {
        { SecretKeyRef: { Exists: true } secret } => DataOf("secrets", secret.Name, secret.Key),
        { ConfigMapKeyRef: { Exists: true } map } => DataOf("configmaps", map.Name, map.Key),
        { FieldRef: { Exists: true } field } => FieldOf(field.FieldPath),
        { ResourceFieldRef: { Exists: true } resource } => ResourceOf(resource, container),
        _ => (null, "invalid valueFrom"),
    };

    private (string? Value, string Error) DataOf(string plural, string name, string key)
    {
        var result = call.Api.Get(call.Resources.Find(plural), target.Namespace, name);
        if (!result.IsSuccess)
        {
            return (null, result.Status.Message);
        }

        if (result.Value.Tree.Find("data", key) is not StringValue text)
        {
            return (null, $"key {key} not found in {(plural == "secrets" ? "secret" : "config map")} {name}");
        }

        return (plural == "secrets" ? Encoding.UTF8.GetString(Convert.FromBase64String(text.Text)) : text.Text, string.Empty);
    }

    private (string? Value, string Error) FieldOf(string path)
    {
        var item = target.Read;
        var open = path.IndexOf("['", StringComparison.Ordinal);
        if (open > 0 && path.EndsWith("']", StringComparison.Ordinal))
        {
            var key = path[(open + 2)..^2];
            return ((item.Tree.Find([.. path[..open].Split('.'), key]) as StringValue)?.Text ?? string.Empty, string.Empty);
        }

        return path switch
        {
            "metadata.name" => (item.Name, string.Empty),
            "metadata.namespace" => (item.Namespace, string.Empty),
            "metadata.uid" => (item.Uid, string.Empty),
            "metadata.labels" => (MapText(item.Labels), string.Empty),
            "metadata.annotations" => (MapText(item.Annotations), string.Empty),
            _ => (null, $"unsupported fieldPath: {path}"),
        };
    }

    private static string MapText(ObjectValue map) =>
        string.Join('\n', SortedFields.Of(
            map, Utf8Order.Instance).ToArray().Select(static pair => $"{pair.Key}={GoText.Quote(((StringValue)pair.Value).Text)}"));

    private (string? Value, string Error) ResourceOf(ResourceFieldSelector selector, Container container)
    {
        if (selector.ContainerName.Length > 0)
        {
            return (null, $"container {selector.ContainerName} not found");
        }

        var parts = selector.Resource.Split('.', 2);
        if (parts is not ["limits" or "requests", var resource])
        {
            return (null, $"Unsupported container resource : {selector.Resource}");
        }

        var amount = container.Resources.Tree.Find(parts[0], resource) is { } value
            ? Quantity.Of(value)
            : Quantity.Of(new StringValue("0"));
        var divisor = selector.Tree["divisor"] is { } given && Quantity.Of(given) is var chosen && chosen.ToString() != "0"
            ? chosen
            : Quantity.Of(new StringValue("1"));
        var whole = resource == "cpu" ? Ceiling(amount.MilliValue, divisor.MilliValue) : Ceiling(amount.Value, divisor.Value);
        return (whole.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Empty);
    }

    private static long Ceiling(long amount, long divisor) => divisor == 0 ? 0 : (amount + divisor - 1) / divisor;
}
