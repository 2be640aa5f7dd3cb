using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>A container's environment variables.</summary>
/// <param name="pod">The Pod, for values from its fields; one that does not exist in templates.</param>
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
            return $"{ResourceField(container, resource.Resource)} ({resource.Resource})";
        }

        if (source.SecretKeyRef is { Exists: true } secret)
        {
            return $"<set to the key '{secret.Key}' in secret '{secret.Name}'>\tOptional: {(secret.Optional == true ? "true" : "false")}";
        }

        return source.ConfigMapKeyRef is { Exists: true } map
            ? $"<set to the key '{map.Key}' of config map '{map.Name}'>\tOptional: {(map.Optional == true ? "true" : "false")}"
            : null;
    }

    // Only metadata can be had this way: apimachinery's fieldpath.ExtractFieldPathAsString; kubectl leaves other fields empty.
    private string PodField(string path)
    {
        if (!pod.Exists || !path.StartsWith("metadata.", StringComparison.Ordinal))
        {
            return string.Empty;
        }

        if (path.IndexOf('[') is var bracket and > 0)
        {
            return pod.Tree.Find(path[..bracket].Split('.')).Text(path[(bracket + 1)..].TrimEnd(']').Trim('\''));
        }

        return pod.Tree.Find(path.Split('.')) is ObjectValue map
            ? string.Join('\n', new TextMap(map).Sorted().Select(static field => $"{field.Key}={GoText.Quote(field.Value)}"))
            : pod.Tree.Scalar(path.Split('.'));
    }

    private static string ResourceField(Container container, string resource)
    {
        var value = container.Resources.Tree.Scalar(resource.Split('.', 2));
        if (value.Length > 0)
        {
            return value;
        }

        return resource is "limits.cpu" or "limits.memory" ? "node allocatable" : "0";
    }
}
