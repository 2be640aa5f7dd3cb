using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.ValidatingWebhookConfigurations;

/// <summary>ValidatingWebhookConfigurations.</summary>
internal sealed class ValidatingWebhookConfigurationValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults) => WebhookRules.Validate(candidate, faults);
}
