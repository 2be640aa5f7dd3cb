using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Api.Kinds.NetworkPolicies;

/// <summary>NetworkPolicies as table rows.</summary>
internal static class NetworkPolicyTable
{
    public static KindTable Table { get; } = KindTable.Of<NetworkPolicy>("Name|Pod-Selector|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Text(SelectorText.OfSelector(item.Spec.PodSelector)), Cell.Age(item, now)]);
}
