using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;
using EndpointsView = Scenarios.Objects.Views.Core.Endpoints;

namespace Scenarios.Api.Kinds.Endpoints;

/// <summary>Endpoints as table rows.</summary>
internal static class EndpointsTable
{
    public static KindTable Table { get; } = KindTable.Of<EndpointsView>("Name|Endpoints|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Text(AddressesOf(item)), Cell.Age(item, now)]);

    private static string AddressesOf(EndpointsView endpoints) => endpoints.Subsets.Count == 0
        ? "<none>"
        : AddressText.Shorten([.. endpoints.Subsets.Select(AddressesOf).SelectMany(static addresses => addresses)], string.Empty);

    private static IEnumerable<string> AddressesOf(EndpointSubset subset)
    {
        var addresses = subset.Addresses.Select(static address => address.Ip);
        return subset.Ports.Count == 0
            ? addresses
            : subset.Ports.Select(static port => FormattableString.Invariant($"{port.Port}"))
                .SelectMany(_ => addresses, (port, address) => AddressText.JoinHostPort(address, port));
    }
}
