using System.Text;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Secrets;

/// <summary><c>kubectl describe secret</c>: shows the length of the data, sorted by key as for a ConfigMap.</summary>
internal static class SecretDescription
{
    private const string TokenKey = "token";

    public static void Write(Secret item, DescriptionWriter writer, DescribeSources sources)
    {
        MetadataSection.Write(writer, item);
        writer.Write(0, $"\nType:\t{item.Type}\n");
        writer.Write(0, "\nData\n====\n");
        foreach (var (key, value) in item.Data.Sorted())
        {
            var bytes = Convert.FromBase64String(value);
            var isToken = key == TokenKey && item.Type == SecretType.KubernetesIoServiceAccountToken;
            writer.Field(0, key, isToken ? Encoding.UTF8.GetString(bytes) : FormattableString.Invariant($"{bytes.Length} bytes"));
        }
    }
}
