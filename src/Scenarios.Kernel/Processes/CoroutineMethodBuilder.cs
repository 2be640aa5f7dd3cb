using System.Runtime.CompilerServices;

namespace Scenarios.Kernel.Processes;

/// <summary>What the compiler calls to build an <c>async</c> method that returns <see cref="Coroutine{T}"/>. Not for use by hand.</summary>
public struct CoroutineMethodBuilder<T>
{
    private Coroutine<T> _coroutine;

    public readonly Coroutine<T> Task => _coroutine;

    public static CoroutineMethodBuilder<T> Create() => new() { _coroutine = new Coroutine<T>() };

    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => stateMachine.MoveNext();

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    public readonly void SetResult(T result) => _coroutine.SetResult(result);

    public readonly void SetException(Exception exception) => _coroutine.SetException(exception);

    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.OnCompleted(Resume(ref stateMachine));

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => awaiter.UnsafeOnCompleted(Resume(ref stateMachine));

    /// <summary>The first wait moves the state machine to the heap; later waits resume that same copy.</summary>
    private readonly Action Resume<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        if (_coroutine.StateMachine is Box<TStateMachine> known)
        {
            return known.MoveNext;
        }

        var box = new Box<TStateMachine>();
        _coroutine.StateMachine = box;
        box.StateMachine = stateMachine;
        return box.MoveNext;
    }

    private sealed class Box<TStateMachine>
        where TStateMachine : IAsyncStateMachine
    {
        public TStateMachine? StateMachine;

        public Box() => MoveNext = () => StateMachine!.MoveNext();

        public Action MoveNext { get; }
    }
}
