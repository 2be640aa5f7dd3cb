using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>How objects are converted between versions (validateCustomResourceConversion).</summary>
internal static class ConversionRules
{
    public static void Validate(FieldNode conversion, FaultList faults)
    {
        ValidateEnum(conversion, "strategy", ["None", "Webhook"], faults);
        var webhook = conversion.Object("webhook");
        var (client, versions) = (conversion.PathOf("webhookClientConfig"), conversion.PathOf("conversionReviewVersions"));
        if (conversion.Text("strategy") != "Webhook")
        {
            if (webhook.Has("clientConfig"))
            {
                faults.Forbidden(client, "should not be set when strategy is not set to Webhook");
            }

            if (webhook.List("conversionReviewVersions").Count > 0)
            {
                faults.Forbidden(versions, "should not be set when strategy is not set to Webhook");
            }

            return;
        }

        if (webhook.Has("clientConfig"))
        {
            WebhookClientRules.Validate(webhook.Object("clientConfig").At(client), faults);
        }
        else
        {
            faults.Required(client, "required when strategy is set to Webhook");
        }

        WebhookClientRules.ValidateReviews(webhook.List("conversionReviewVersions"), versions, string.Empty, faults);
    }

    public static void ValidateEnum(FieldNode node, string field, string[] values, FaultList faults)
    {
        var value = node.Text(field);
        if (value.Length == 0)
        {
            faults.Required(node.PathOf(field));
        }
        else if (!values.Contains(value, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported(node.PathOf(field), value, values));
        }
    }
}
