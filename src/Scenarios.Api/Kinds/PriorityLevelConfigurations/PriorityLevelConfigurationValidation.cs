using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.PriorityLevelConfigurations;

/// <summary>PriorityLevelConfigurations (pkg/apis/flowcontrol/validation, ValidatePriorityLevelConfigurationSpec).</summary>
internal sealed class PriorityLevelConfigurationValidation : IKindValidation
{
    private const string Exempt = "Exempt";
    private const string Shares = "nominalConcurrencyShares";
    private const long MostQueues = 10_000_000;
    private const double MostBits = 60;

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        var type = spec.Text("type");
        if ((candidate.Object("metadata").Text("name") == "exempt") != (type == Exempt))
        {
            faults.Invalid(spec.PathOf("type"), type, "type must be 'Exempt' if and only if name is 'exempt'");
        }

        switch (type)
        {
            case Exempt:
                if (spec.Has("limited"))
                {
                    faults.Forbidden(spec.PathOf("limited"), "must be nil if the type is not Limited");
                }

                ValidateShare(spec.Object("exempt"), faults);
                faults.Check(spec.Object("exempt"), "lendablePercent");
                break;
            case "Limited":
                ValidateLimited(spec, faults);
                break;
            default:
                faults.NotSupported(spec, "type");
                break;
        }
    }

    /// <summary>Checks that the server's own two levels are not changed, except for <c>spec.exempt</c> of the exempt one.</summary>
    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        var name = candidate.Object("metadata").Text("name");
        if (name == "exempt" && !spec.Tree.Without("exempt").Equals(before.Tree.Without("exempt")))
        {
            faults.InvalidObject(spec.Path, GoSyntax.Of(spec),
                "spec of 'exempt' except the `spec.exempt` field must equal the fixed value");
        }

        if (name == "catch-all" && !spec.Tree.Equals(before.Tree))
        {
            faults.InvalidObject(spec.Path, GoSyntax.Of(spec), "spec of 'catch-all' must equal the fixed value");
        }
    }

    private static void ValidateLimited(FieldNode spec, FaultList faults)
    {
        if (spec.Has("exempt"))
        {
            faults.Forbidden(spec.PathOf("exempt"), "must be nil if the type is Limited");
        }

        if (!spec.Has("limited"))
        {
            faults.Required(spec.PathOf("limited"), "must not be empty when type is Limited");
            return;
        }

        var limited = spec.Object("limited");
        ValidateShare(limited, faults);
        ValidateResponse(limited.Object("limitResponse"), faults);
        faults.Check(limited, "lendablePercent");
        if (limited.Integer("borrowingLimitPercent") is < 0 and var borrowed)
        {
            faults.Invalid(limited.PathOf("borrowingLimitPercent"), borrowed, "if specified, must be a non-negative integer");
        }
    }

    private static void ValidateShare(FieldNode level, FaultList faults)
    {
        if (level.Integer(Shares) is < 0 and var shares)
        {
            faults.Invalid(level.PathOf(Shares), shares, "must be a non-negative integer");
        }
    }

    private static void ValidateResponse(FieldNode response, FaultList faults)
    {
        switch (response.Text("type"))
        {
            case "Reject" when response.Has("queuing"):
                faults.Forbidden(response.PathOf("queuing"), "must be nil if limited.limitResponse.type is not Limited");
                break;
            case "Reject":
                break;
            case "Queue" when !response.Has("queuing"):
                faults.Required(response.PathOf("queuing"), "must not be empty if limited.limitResponse.type is Limited");
                break;
            case "Queue":
                ValidateQueues(response.Object("queuing"), faults);
                break;
            default:
                faults.NotSupported(response, "type");
                break;
        }
    }

    private static void ValidateQueues(FieldNode queuing, FaultList faults)
    {
        RequirePositive(queuing, "queueLengthLimit", faults);
        var queues = queuing.Integer("queues") ?? 0;
        RequirePositive(queuing, "queues", faults);
        if (queues > MostQueues)
        {
            faults.Invalid(queuing.PathOf("queues"), queues, FormattableString.Invariant($"must not be greater than {MostQueues}"));
        }

        var hand = queuing.Integer("handSize") ?? 0;
        RequirePositive(queuing, "handSize", faults);
        if (hand > 0 && hand > queues)
        {
            faults.Invalid(queuing.PathOf("handSize"), hand, FormattableString.Invariant($"should not be greater than queues ({queues})"));
        }
        else if (hand > 0 && Bits(queues, hand) > MostBits)
        {
            faults.Invalid(queuing.PathOf("handSize"), hand, FormattableString.Invariant(
                $"required entropy bits of deckSize {queues} and handSize {hand} should not be greater than {MostBits}"));
        }
    }

    private static void RequirePositive(FieldNode queuing, string field, FaultList faults)
    {
        if ((queuing.Integer(field) ?? 0) <= 0)
        {
            faults.Invalid(queuing.PathOf(field), queuing.Integer(field) ?? 0, "must be positive");
        }
    }

    /// <summary>The bits of entropy needed to deal a hand (apiserver, util/shufflesharding, RequiredEntropyBits).</summary>
    private static double Bits(long deck, long hand) => Math.Ceiling(Math.Log2(deck) * hand);
}
