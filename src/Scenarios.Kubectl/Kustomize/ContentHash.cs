using System.Security.Cryptography;
using System.Text;

namespace Scenarios.Kubectl.Kustomize;

/// <summary>The suffix that changes with the content of a ConfigMap or Secret (kustomize, api/hasher/hasher.go).</summary>
internal static class ContentHash
{
    private const int Length = 10;

    public static string Of(KustomizedObject item)
    {
        var isSecret = item.Kind == "Secret";
        var content = new ObjectBuilder();
        if (item.Tree["binaryData"] is { } binary && !isSecret)
        {
            content.Add("binaryData", binary);
        }

        // kustomize looks for the name in the wrong place, so it is always empty.
        content.Add("data", item.Tree["data"] ?? StringValue.Empty).Add("kind", item.Kind).Add("name", StringValue.Empty);
        if (isSecret)
        {
            content.AddIfSet("stringData", item.Tree["stringData"]);
            content.Add("type", item.Tree["type"] ?? StringValue.Empty);
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonWriter.WriteCompact(content.ToObject()))));
        return string.Concat(digest[..Length].Select(static letter => letter switch
        {
            '0' => 'g',
            '1' => 'h',
            '3' => 'k',
            'a' => 'm',
            'e' => 't',
            _ => letter,
        }));
    }
}
