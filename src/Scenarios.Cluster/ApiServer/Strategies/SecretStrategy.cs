using System.Text;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Secrets: texts that the server encodes (kubernetes, pkg/apis/core/v1/conversion.go).</summary>
internal sealed class SecretStrategy() : ResourceStrategy(KnownResources.Secrets)
{
    public override ObjectValue Default(ObjectValue tree)
    {
        if (tree["stringData"] is not ObjectValue texts)
        {
            return tree;
        }

        var data = tree["data"] as ObjectValue ?? ObjectValue.Empty;
        foreach (var (name, value) in texts)
        {
            var text = (value as StringValue)?.Text ?? string.Empty;
            data = data.With(name, new StringValue(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))));
        }

        tree = tree.Without("stringData");
        return data.Count == 0 ? tree : tree.With("data", data);
    }
}
