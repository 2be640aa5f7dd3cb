using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.MutatingWebhookConfigurations;

/// <summary>MutatingWebhookConfigurations.</summary>
internal sealed class MutatingWebhookConfigurationValidation : IKindValidation
{
    public void Validate(FieldNode candidate, FaultList faults) => WebhookRules.Validate(candidate, faults);
}
