using Scenarios.Api.Kinds;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Validation;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>Validates objects and turns the faults into a refusal.</summary>
internal static class ObjectValidation
{
    /// <param name="sent">The object as it was sent; null when nobody sent it.</param>
    public static ApiStatus? Validate(ResourceStrategy strategy, ApiObject item, ObjectValue? sent = null) =>
        Refusal(strategy, item, sent, shown => ObjectValidator.ValidateCreate(strategy.Type, shown));

    /// <summary>As <see cref="ValidateUpdate"/>, but validates even if only the status changes.</summary>
    public static ApiStatus? Validate(ResourceStrategy strategy, ApiObject item, ApiObject previous) =>
        Refusal(strategy, item, null, shown => ObjectValidator.ValidateUpdate(strategy.Type, shown, previous));

    /// <param name="sent">The object as it was sent; null when nobody sent it.</param>
    public static ApiStatus? ValidateUpdate(
        ResourceStrategy strategy, ApiObject item, ApiObject previous, string subresource, ObjectValue? sent = null) =>
        IsStatusOnly(item, previous)
            ? null
            : Refusal(strategy, item, sent, shown => ObjectValidator.ValidateUpdate(strategy.Type, shown, previous, subresource));

    /// <summary>For a status written by a client.</summary>
    public static ApiStatus? ValidateStatus(ResourceStrategy strategy, ApiObject item, ApiObject previous) =>
        Refusal(strategy, item, null, shown => ObjectValidator.ValidateUpdate(strategy.Type, shown, previous, "status"));

    // Only what is refused is looked at again with its amounts as they were written.
    private static ApiStatus? Refusal(
        ResourceStrategy strategy, ApiObject item, ObjectValue? sent, Func<ApiObject, IReadOnlyList<StatusCause>> validate)
    {
        var faults = validate(item);
        if (faults.Count == 0)
        {
            return null;
        }

        if (sent is not null && faults.Any(static fault => fault.Message.Contains("resource.Quantity{", StringComparison.Ordinal))
            && ApiSchema.Kubernetes.TypeOf(strategy.Type) is { } structure)
        {
            faults = validate(new ApiObject(AsWritten.In(item.Tree, sent, structure)));
        }

        return ApiErrors.Invalid(strategy.Type, item.Name, faults);
    }

    // Components write statuses all the time and cannot violate any status check.
    private static bool IsStatusOnly(ApiObject item, ApiObject previous)
    {
        if (item.Tree.Count != previous.Tree.Count)
        {
            return false;
        }

        foreach (var (name, value) in item.Tree)
        {
            if (name != "status" && !ReferenceEquals(value, previous.Tree[name]))
            {
                return false;
            }
        }

        return true;
    }
}
