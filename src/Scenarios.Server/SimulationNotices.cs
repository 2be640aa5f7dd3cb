using System.Collections.Concurrent;
using Scenarios.Api.Rest.Http;

namespace Scenarios.Server;

/// <summary>
/// Removes warnings from responses that no real server would send: notices that something is not simulated go to whoever runs the server,
/// so that clients see what they would see elsewhere.
/// </summary>
internal sealed class SimulationNotices(Action<string> tell)
{
    private const string Mark = " not simulated: ";
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    public RestResponse Heed(RestResponse response)
    {
        if (!response.Warnings.Any(IsNotice))
        {
            return response;
        }

        foreach (var notice in response.Warnings.Where(IsNotice))
        {
            if (_told.TryAdd(notice, true))
            {
                tell(notice);
            }
        }

        return response with { Warnings = [.. response.Warnings.Where(static warning => !IsNotice(warning))] };
    }

    private static bool IsNotice(string warning) => warning.Contains(Mark, StringComparison.Ordinal);
}
