using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>How objects become those of another version (validateCustomResourceConversion).</summary>
internal static class ConversionRules
{
    private static readonly string[] Accepted = ["v1", "v1beta1"];

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

        ValidateReviews(webhook.List("conversionReviewVersions"), versions, faults);
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

    private static void ValidateReviews(ListValue versions, FieldPath path, FaultList faults)
    {
        if (versions.Count == 0)
        {
            faults.Required(path);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < versions.Count; index++)
        {
            var version = (versions[index] as StringValue)?.Text ?? string.Empty;
            var place = new FieldPath(path, null, index);
            if (seen.Add(version))
            {
                faults.InvalidEach(place, version, NameRules.Dns1035Label(version));
            }
            else
            {
                faults.Invalid(place, version, "duplicate version");
            }
        }

        if (!Accepted.Any(seen.Contains))
        {
            faults.InvalidObject(path, GoSyntax.StringList(versions), $"must include at least one of {string.Join(", ", Accepted)}");
        }
    }
}
