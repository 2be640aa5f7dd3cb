using System.Text;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>The entries of a ConfigMap or Secret as text.</summary>
internal static class ObjectData
{
    public static SortedList<string, string> Of(ApiObject found, bool isSecret)
    {
        var data = new SortedList<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in isSecret ? Secret.Of(found).Data : ConfigMap.Of(found).Data)
        {
            data[key] = isSecret ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : text;
        }

        return data;
    }
}
