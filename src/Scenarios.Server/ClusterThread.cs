using System.Collections.Concurrent;
using System.Diagnostics;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Kernel;

namespace Scenarios.Server;

/// <summary>
/// The single thread on which a cluster runs: it answers requests in order of arrival, and lets virtual time pass between them.
/// </summary>
internal sealed class ClusterThread : IDisposable
{
    /// <summary>How often virtual time catches up with the wall clock.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    /// <summary>The maximum virtual time that may pass to answer a single request.</summary>
    private static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(1);

    private readonly BlockingCollection<Action> _work = [];
    private readonly List<IOpenStream> _streams = [];
    private readonly Simulation _simulation;
    private readonly double _speed;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Thread _thread;

    public ClusterThread(Simulation simulation, double speed)
    {
        _simulation = simulation;
        _speed = speed;
        _thread = new Thread(Live) { IsBackground = true, Name = "cluster" };
        _thread.Start();
    }

    /// <summary>Answers a request.</summary>
    public Task<RestResponse> Ask(RestRequest request, IApi api)
    {
        var answer = new TaskCompletionSource<RestResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        Do(() =>
        {
            try
            {
                RestResponse? response = null;
                new RestApi(api.As(LoopbackCredentials.Of(request))).Answer(request, given => response = given);
                if (response is null)
                {
                    _simulation.RunUntil(() => response is not null, LongestRequest);
                }

                answer.SetResult(
                    response ?? new RestResponse(
                        504, "text/plain; charset=utf-8", "the request was not answered within a minute of virtual time\n"));
            }
            catch (Exception exception)
            {
                answer.SetResult(
                    new RestResponse(
                        500, "text/plain; charset=utf-8", $"internal error: {exception.GetType().Name}: {exception.Message}\n"));
            }
        });
        return answer.Task;
    }

    /// <summary>Opens the session that the request asks for; null if it asks for none, or if the session cannot be opened.</summary>
    public Task<IPodSession?> OpenSession(RestRequest request, IApi api)
    {
        var opened = new TaskCompletionSource<IPodSession?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Do(() =>
        {
            try
            {
                opened.SetResult(new RestApi(api.As(LoopbackCredentials.Of(request))).OpenSession(request));
            }
            catch (Exception)
            {
                // The caller now sends the request itself, and its answer reports the error.
                opened.SetResult(null);
            }
        });
        return opened.Task;
    }

    /// <summary>Opens a stream. Its callbacks run on the cluster's thread.</summary>
    public void Open(IRestStream stream, Action<string> onText, Action onEnd, Action<IOpenStream> onOpened) => Do(() =>
    {
        var open = stream.Open(onText, onEnd);
        _streams.Add(open);
        onOpened(open);
    });

    public void Close(IOpenStream open) => Do(() =>
    {
        _streams.Remove(open);
        open.Dispose();
    });

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join(TimeSpan.FromSeconds(5));
    }

    /// <summary>Queues an action for the cluster's thread.</summary>
    public void Do(Action action)
    {
        if (!_work.IsAddingCompleted)
        {
            _work.Add(action);
        }
    }

    private void Live()
    {
        while (!_work.IsCompleted)
        {
            if (_work.TryTake(out var action, Tick))
            {
                action();
            }

            CatchUp();
            foreach (var open in _streams.ToArray())
            {
                open.Deliver();
            }
        }
    }

    private void CatchUp()
    {
        var passed = _clock.Elapsed * _speed;
        if (passed <= TimeSpan.Zero)
        {
            return;
        }

        _clock.Restart();
        _simulation.RunFor(passed);
    }
}
