using System.Globalization;
using Scenarios.Api.Objects;
using Scenarios.Api.Quantities;
using Scenarios.Api.Tree;
using Scenarios.Cluster.Nodes.Containers;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>The downward API's resource fields: limits and requests of a container, in units of a divisor, rounded up.</summary>
internal static class ResourceFields
{
    public static string ValueOf(ApiObject pod, ContainerSpec spec, Value reference)
    {
        var owner = spec;
        var named = Text(reference, "containerName");
        foreach (var item in pod.ListAt("spec", "containers"))
        {
            if (named.Length > 0 && item is ObjectValue tree && Text(item, "name") == named)
            {
                owner = new ContainerSpec(tree);
            }
        }

        var path = Text(reference, "resource").Split('.', 2);
        if (owner.Resources.Find(path) is not { } quantity)
        {
            return "0";
        }

        var given = reference.Find("divisor") is { } text ? Quantity.Of(text).MilliValue : 0;
        var divisor = given > 0 ? given : 1000;
        return ((Quantity.Of(quantity).MilliValue + divisor - 1) / divisor).ToString(CultureInfo.InvariantCulture);
    }

    private static string Text(Value fields, string name) => (fields.Find(name) as StringValue)?.Text ?? string.Empty;
}
