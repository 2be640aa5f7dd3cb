using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Admissionregistration;

namespace Scenarios.Api.Kinds.MutatingWebhookConfigurations;

/// <summary>MutatingWebhookConfigurations as table rows.</summary>
internal static class MutatingWebhookConfigurationTable
{
    public static KindTable Table { get; } = KindTable.Of<MutatingWebhookConfiguration>("Name|Webhooks#|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Number(item.Webhooks.Count), Cell.Age(item, now)]);
}
