using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Api.Kinds.IPAddresses;

/// <summary>IPAddresses as table rows.</summary>
internal static class IPAddressTable
{
    public static KindTable Table { get; } = KindTable.Of<IPAddress>("Name|ParentRef|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Text(ParentOf(item.Spec.ParentRef)), Cell.Age(item, now)]);

    private static string ParentOf(ParentReference parent)
    {
        if (!parent.Exists)
        {
            return "<none>";
        }

        var resource = parent.Group.Length > 0 ? $"{parent.Resource}.{parent.Group}" : parent.Resource;
        return parent.Namespace.Length > 0 ? $"{resource}/{parent.Namespace}/{parent.Name}" : $"{resource}/{parent.Name}";
    }
}
