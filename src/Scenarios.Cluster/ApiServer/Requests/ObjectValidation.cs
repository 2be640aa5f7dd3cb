using Scenarios.Api.Objects;
using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>Runs a strategy's checks and makes the refusal of what they found.</summary>
internal static class ObjectValidation
{
    public static ApiStatus? Validate(ResourceStrategy strategy, ApiObject item)
    {
        var faults = new List<StatusCause>();
        NameValidation.Check(strategy, item, faults);
        strategy.Validate(item, faults);
        return faults.Count == 0 ? null : ApiErrors.Invalid(strategy.Type, item.Name, faults);
    }

    public static ApiStatus? ValidateUpdate(ResourceStrategy strategy, ApiObject item, ApiObject previous)
    {
        if (ReferenceEquals(item.Tree["spec"], previous.Tree["spec"]))
        {
            return null;
        }

        var faults = new List<StatusCause>();
        strategy.Validate(item, faults);
        strategy.ValidateUpdate(item, previous, faults);
        return faults.Count == 0 ? null : ApiErrors.Invalid(strategy.Type, item.Name, faults);
    }
}
