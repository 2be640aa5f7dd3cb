using System.Runtime.CompilerServices;

namespace Scenarios.Kernel.Processes;

/// <summary>What the compiler calls to build an <c>async</c> method that returns <see cref="Coroutine{T}"/>. Not for use by hand.</summary>
public struct CoroutineMethodBuilder<T>
{
    private Coroutine<T>? _coroutine;

    /// <summary>
    /// A computation that ended before this is read needs no state machine; one that waits is its own state machine's box.
    /// </summary>
    public Coroutine<T> Task => _coroutine ??= new Coroutine<T>();

    public static CoroutineMethodBuilder<T> Create() => default;

    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => stateMachine.MoveNext();

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    public void SetResult(T result) => Task.SetResult(result);

    public void SetException(Exception exception) => Task.SetException(exception);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => Wait(awaiter, BoxOf(ref stateMachine));

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => Wait(awaiter, BoxOf(ref stateMachine));

    private static void Wait<TAwaiter>(TAwaiter awaiter, IResumable box)
        where TAwaiter : INotifyCompletion
    {
        if (awaiter is IWaitable known)
        {
            known.Await(box);
        }
        else
        {
            awaiter.OnCompleted(box.Resume);
        }
    }

    /// <summary>The first wait moves the state machine to the heap; later waits resume that same copy.</summary>
    private Box<TStateMachine> BoxOf<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (_coroutine is Box<TStateMachine> known)
        {
            return known;
        }

        var box = new Box<TStateMachine>();
        _coroutine = box;

        // The copy contains this builder, which already knows the box.
        box.StateMachine = stateMachine;
        return box;
    }

    private sealed class Box<TStateMachine> : Coroutine<T>, IResumable
        where TStateMachine : IAsyncStateMachine
    {
        public TStateMachine? StateMachine;

        public void Resume() => StateMachine!.MoveNext();
    }
}
