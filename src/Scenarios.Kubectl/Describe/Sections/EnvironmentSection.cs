using Scenarios.Api.Tables.Text;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>A container's environment variables.</summary>
internal sealed class EnvironmentSection(DescriptionWriter writer, ApiObject? pod)
{
    public void Write(Value container)
    {
        var variables = container.List("env");
        writer.Write(2, $"Environment:{(variables.Count == 0 ? "\t<none>" : string.Empty)}\n");
        foreach (var variable in variables)
        {
            var name = variable.Text("name");
            if (variable.Find("valueFrom") is not { } source)
            {
                writer.Write(3, $"{name}:\t{variable.Text("value").Replace("\n", "\n      \t", StringComparison.Ordinal)}\n");
            }
            else if (source.Find("fieldRef") is { } field)
            {
                writer.Write(3, $"{name}:\t{PodField(field.Text("fieldPath"))} ({Or(field.Text("apiVersion"), "v1")}:{field.Text("fieldPath")})\n");
            }
            else if (source.Find("resourceFieldRef") is { } resource)
            {
                writer.Write(3, $"{name}:\t{ResourceField(container, resource.Text("resource"))} ({resource.Text("resource")})\n");
            }
            else if (source.Find("secretKeyRef") is { } secret)
            {
                writer.Write(3, $"{name}:\t<set to the key '{secret.Text("key")}' in secret '{secret.Text("name")}'>\tOptional: {Optional(secret)}\n");
            }
            else if (source.Find("configMapKeyRef") is { } map)
            {
                writer.Write(3, $"{name}:\t<set to the key '{map.Text("key")}' of config map '{map.Text("name")}'>\tOptional: {Optional(map)}\n");
            }
        }
    }

    // Only metadata can be had this way: apimachinery's fieldpath.ExtractFieldPathAsString; kubectl leaves other fields empty.
    private string PodField(string path)
    {
        if (pod is null || !path.StartsWith("metadata.", StringComparison.Ordinal))
        {
            return string.Empty;
        }

        if (path.IndexOf('[') is var bracket and > 0)
        {
            return pod.Tree.Find(path[..bracket].Split('.')).Text(path[(bracket + 1)..].TrimEnd(']').Trim('\''));
        }

        return pod.Tree.Find(path.Split('.')) is ObjectValue map
            ? string.Join('\n', SelectorText.Sorted(map).Select(field => $"{field.Key}={GoText.Quote(field.Value.Scalar())}"))
            : pod.Tree.Scalar(path.Split('.'));
    }

    private static string ResourceField(Value container, string resource)
    {
        var value = container.Find("resources").Scalar(resource.Split('.', 2));
        return value.Length > 0 ? value : resource is "limits.cpu" or "limits.memory" ? "node allocatable" : "0";
    }

    private static string Optional(Value reference) => reference.Flag("optional") ? "true" : "false";

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
