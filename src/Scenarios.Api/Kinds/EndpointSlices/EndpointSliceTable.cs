using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Api.Kinds.EndpointSlices;

/// <summary>EndpointSlices as table rows.</summary>
internal static class EndpointSliceTable
{
    public static KindTable Table { get; } = KindTable.Of<EndpointSlice>("Name|AddressType|Ports|Endpoints|Age", static (item, now) =>
    [
        Cell.Text(item.Name),
        Cell.Text(item.AddressType),
        Cell.Text(AddressText.Shorten(item.Ports.Select(PortOf), "<unset>")),
        Cell.Text(AddressText.Shorten(
            [.. item.Endpoints.Select(static endpoint => endpoint.Addresses.ToArray()).SelectMany(static addresses => addresses)],
            "<unset>")),
        Cell.Age(item, now),
    ]);

    private static string PortOf(EndpointPort port)
    {
        if (port.Port is { } number)
        {
            return FormattableString.Invariant($"{number}");
        }

        return port.HasName ? port.Name : "*";
    }
}
