using System.Globalization;
using Scenarios.Api.Quantities;
using Scenarios.Api.Requests;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Limits;

/// <summary>
/// What one item of a LimitRange forbids, with upstream's messages (kubernetes, plugin/pkg/admission/limitranger/admission.go).
/// </summary>
internal sealed class LimitConstraints
{
    private readonly string _type;
    private readonly SortedList<string, Quantity> _requests;
    private readonly SortedList<string, Quantity> _limits;
    private readonly List<StatusCause> _faults;

    private LimitConstraints(
        string type, SortedList<string, Quantity> requests, SortedList<string, Quantity> limits, List<StatusCause> faults) =>
        (_type, _requests, _limits, _faults) = (type, requests, limits, faults);

    public static void CheckPod(PodSpec spec, LimitRangeItem item, List<StatusCause> faults)
    {
        if (item.Type == LimitType.Container)
        {
            foreach (var container in (Container[])[.. spec.Containers, .. spec.InitContainers])
            {
                var resources = container.Resources;
                new LimitConstraints(item.Type, Read(resources.Requests.Fields), Read(resources.Limits.Fields), faults).Check(item);
            }
        }
        else if (item.Type == LimitType.Pod)
        {
            new LimitConstraints(item.Type, PodAmounts.Requests(spec), PodAmounts.Limits(spec), faults).Check(item);
        }
    }

    public static void CheckClaim(PersistentVolumeClaim claim, LimitRangeItem item, List<StatusCause> faults)
    {
        var constraints = new LimitConstraints(item.Type, Read(claim.Spec.Resources.Requests.Fields), [], faults);
        foreach (var (name, least) in Read(item.Min.Fields))
        {
            constraints.CheckLeast(name, least);
        }

        foreach (var (name, most) in Read(item.Max.Fields))
        {
            constraints.CheckMostOfRequest(name, most);
        }
    }

    private static SortedList<string, Quantity> Read(ObjectValue amounts)
    {
        var read = new SortedList<string, Quantity>(StringComparer.Ordinal);
        foreach (var (name, amount) in amounts)
        {
            read.Add(name, Quantity.Of(amount));
        }

        return read;
    }

    private void Check(LimitRangeItem item)
    {
        foreach (var (name, least) in Read(item.Min.Fields))
        {
            CheckLeast(name, least);
        }

        foreach (var (name, most) in Read(item.Max.Fields))
        {
            CheckMost(name, most);
        }

        foreach (var (name, ratio) in Read(item.MaxLimitRequestRatio.Fields))
        {
            CheckRatio(name, ratio);
        }
    }

    private void CheckLeast(string name, Quantity least)
    {
        var start = $"minimum {name} usage per {_type} is {least}";
        if (!_requests.TryGetValue(name, out var request))
        {
            Refuse($"{start}.  No request is specified");
        }
        else if (request < least)
        {
            Refuse($"{start}, but request is {request}");
        }
        else if (_limits.TryGetValue(name, out var limit) && limit < least)
        {
            Refuse($"{start}, but limit is {limit}");
        }
    }

    private void CheckMost(string name, Quantity most)
    {
        var start = $"maximum {name} usage per {_type} is {most}";
        if (!_limits.TryGetValue(name, out var limit))
        {
            Refuse($"{start}.  No limit is specified");
        }
        else if (limit > most)
        {
            Refuse($"{start}, but limit is {limit}");
        }
        else if (_requests.TryGetValue(name, out var request) && request > most)
        {
            Refuse($"{start}, but request is {request}");
        }
    }

    private void CheckMostOfRequest(string name, Quantity most)
    {
        var start = $"maximum {name} usage per {_type} is {most}";
        if (!_requests.TryGetValue(name, out var request))
        {
            Refuse($"{start}.  No request is specified");
        }
        else if (request > most)
        {
            Refuse($"{start}, but request is {request}");
        }
    }

    private void CheckRatio(string name, Quantity most)
    {
        var start = $"{name} max limit to request ratio per {_type} is {most}";
        if (!_requests.TryGetValue(name, out var request) || request.IsZero)
        {
            Refuse($"{start}, but no request is specified or request is 0");
        }
        else if (!_limits.TryGetValue(name, out var limit) || limit.IsZero)
        {
            Refuse($"{start}, but no limit is specified or limit is 0");
        }
        else if ((double)limit.MilliValue / request.MilliValue is var ratio && ratio > most.MilliValue / 1000.0)
        {
            Refuse(string.Create(CultureInfo.InvariantCulture, $"{start}, but provided ratio is {ratio:F6}"));
        }
    }

    private void Refuse(string message) => _faults.Add(new StatusCause(string.Empty, message, string.Empty));
}
