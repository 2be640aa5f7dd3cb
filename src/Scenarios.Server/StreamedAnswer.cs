using System.Threading.Channels;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Server.Http;

namespace Scenarios.Server;

/// <summary>Sends a streamed response piece by piece until it ends, its time is over, or the client disconnects.</summary>
internal static class StreamedAnswer
{
    public static async Task Send(ResponseWriter writer, RestResponse response, ClusterThread cluster, CancellationToken stop)
    {
        var pieces = Channel.CreateUnbounded<string>();
        var opened = new TaskCompletionSource<IOpenStream>(TaskCreationOptions.RunContinuationsAsynchronously);
        cluster.Open(response.Stream!, piece => pieces.Writer.TryWrite(piece), () => pieces.Writer.TryComplete(), opened.SetResult);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (response.Stream!.Timeout is { } timeout)
        {
            limit.CancelAfter(timeout);
        }

        try
        {
            await writer.BeginChunks(response, stop);
            try
            {
                await foreach (var piece in pieces.Reader.ReadAllAsync(limit.Token))
                {
                    await writer.WriteChunk(piece, stop);
                }
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                // The timeout given by the client is over.
            }

            await writer.EndChunks(stop);
        }
        finally
        {
            cluster.Close(await opened.Task);
        }
    }
}
