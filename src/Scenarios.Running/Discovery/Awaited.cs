using System.Threading.Tasks;

namespace Scenarios.Running.Discovery;

/// <summary>Waits for what an asynchronous method gave. Scenarios run on threads of the host, which have no synchronisation context.</summary>
internal static class Awaited
{
    public static object? Result(object value, TimeSpan limit)
    {
        switch (value)
        {
            case Task task:
                Wait(task, limit);
                return task.GetType() is { IsGenericType: true } type ? type.GetProperty("Result")?.GetValue(task) : null;
            case ValueTask task:
                Wait(task.AsTask(), limit);
                return null;
            default:
                var valueType = value.GetType();
                if (valueType.IsGenericType && valueType.GetGenericTypeDefinition() == typeof(ValueTask<>))
                {
                    return Result(valueType.GetMethod("AsTask")!.Invoke(value, null)!, limit);
                }

                return value;
        }
    }

    private static void Wait(Task task, TimeSpan limit)
    {
        if (!task.IsCompleted && !((IAsyncResult)task).AsyncWaitHandle.WaitOne(limit))
        {
            throw new AwaitTimedOutException();
        }

        task.GetAwaiter().GetResult();
    }
}
