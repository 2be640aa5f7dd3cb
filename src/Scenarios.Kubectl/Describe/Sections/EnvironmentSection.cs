using Scenarios.Api.Quantities;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>A container's environment variables.</summary>
/// <param name="pod">The Pod, for values from its fields; in templates, a Pod that does not exist.</param>
internal sealed class EnvironmentSection(DescriptionWriter writer, Pod pod)
{
    public void Write(Container container)
    {
        var variables = container.Env;
        writer.Write(2, $"Environment:{(variables.Count == 0 ? "\t<none>" : string.Empty)}\n");
        foreach (var variable in variables)
        {
            if (TextOf(variable, container) is { } text)
            {
                writer.Write(3, $"{variable.Name}:\t{text}\n");
            }
        }
    }

    private string? TextOf(EnvVar variable, Container container)
    {
        var source = variable.ValueFrom;
        if (!source.Exists)
        {
            return variable.Value.Replace("\n", "\n      \t", StringComparison.Ordinal);
        }

        if (source.FieldRef is { Exists: true } field)
        {
            return $"{PodField(field.FieldPath)} ({field.ApiVersion}:{field.FieldPath})";
        }

        if (source.ResourceFieldRef is { Exists: true } resource)
        {
            return $"{ResourceField(container, resource)} ({resource.Resource})";
        }

        if (source.SecretKeyRef is { Exists: true } secret)
        {
            return $"<set to the key '{secret.Key}' in secret '{secret.Name}'>\tOptional: {(secret.Optional == true ? "true" : "false")}";
        }

        return source.ConfigMapKeyRef is { Exists: true } map
            ? $"<set to the key '{map.Key}' of config map '{map.Name}'>\tOptional: {(map.Optional == true ? "true" : "false")}"
            : null;
    }

    // The client's scheme converts no field labels except these two (apimachinery, runtime/conversion.go); others stay empty.
    private string PodField(string path) => !pod.Exists ? string.Empty : path switch
    {
        "metadata.name" => pod.Name,
        "metadata.namespace" => pod.Namespace,
        _ => string.Empty,
    };

    /// <summary>In units of the divisor, rounded up (kubectl, pkg/util/resource, ExtractContainerResourceValue).</summary>
    private static string ResourceField(Container container, ResourceFieldSelector source)
    {
        var path = source.Resource.Split('.', 2);
        var (quantity, divisor) = (Quantity.Of(container.Resources.Tree.Find(path)),
            Quantity.Parse(source.Divisor is { Length: > 0 } given ? given : "0"));
        var (amount, by, unit) = path[^1] == ResourceName.Cpu ? (quantity.MilliValue, divisor.MilliValue, 1000L)
            : (quantity.Value, divisor.Value, 1L);
        by = by > 0 ? by : unit;
        var value = (amount / by) + (amount % by > 0 ? 1 : 0);
        return value == 0 && source.Resource is ("limits.cpu" or "limits.memory") ? "node allocatable"
            : FormattableString.Invariant($"{value}");
    }
}
