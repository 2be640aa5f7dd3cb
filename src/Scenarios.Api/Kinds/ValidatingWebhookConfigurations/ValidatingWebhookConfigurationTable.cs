using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Admissionregistration;

namespace Scenarios.Api.Kinds.ValidatingWebhookConfigurations;

/// <summary>ValidatingWebhookConfigurations as table rows.</summary>
internal static class ValidatingWebhookConfigurationTable
{
    public static KindTable Table { get; } = KindTable.Of<ValidatingWebhookConfiguration>("Name|Webhooks#|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Number(item.Webhooks.Count), Cell.Age(item, now)]);
}
