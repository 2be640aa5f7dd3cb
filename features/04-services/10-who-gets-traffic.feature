Feature: Who gets the traffic of a Service
  Two ReplicaSets run the same application as two releases, spring and summer. The Service selects `release: summer`, so the spring Pod
  never receives a request.

  Since the book: today's gihyodocker/echo image answers with other words; the one here answers as in the book.

  Background:
    Given the manifest "simple-replicaset-with-label.yml"
    And the manifest "simple-service.yml"

  @S4-41
  Scenario: Only the two summer Pods are endpoints of the Service
    Then Service "echo" has 2 endpoints
    And both Pods of "echo-summer" are endpoints of Service "echo"
    And no Pod of "echo-spring" is an endpoint of Service "echo"

  @S4-42 @S4-43
  Scenario: List all Services, or just one
    When I run "kubectl get service"
    Then the output shows:
      | NAME       | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S) |
      | echo       | ClusterIP | 10.*       | <none>      | 80/TCP  |
      | kubernetes | ClusterIP | 10.96.0.1  | <none>      | 443/TCP |
    When I run "kubectl get svc echo"
    Then the output matches the snapshot "service"

  @S4-44 @S4-45 @S4-46
  Scenario: Try things out in a debug Pod that goes away with the session
    The image has a shell and tools. Here the shell reads from a file what you would type.

    When I run:
      """
      kubectl run -i -q --rm debug --image=gihyodocker/fundamental:0.1.0 --restart=Never -- bash -il <<END
      curl -s http://echo
      echo
      curl -s http://echo.default.svc.cluster.local
      echo
      curl -s http://echo.default.src.local || echo no such name
      END
      """
    Then the output is:
      """
      Hello Docker!!
      Hello Docker!!
      no such name
      """

  @S4-45
  Scenario: Or keep a debug Pod, and run commands in it
    When I run "kubectl run debug --image=gihyodocker/fundamental:0.1.0 --restart=Never -- sleep 600"
    And 30 seconds pass
    And I run "kubectl exec debug -- curl -s http://echo"
    Then the output is "Hello Docker!!"

  @S4-47 @S4-48
  Scenario: Only the summer Pods log requests
    When I curl "http://echo" 20 times
    Then every response contains "Hello Docker!!"
    When I run "kubectl logs -l release=summer -c echo --tail=-1 | grep -c 'received request'"
    Then the output is "20"
    When I run "kubectl logs -l release=spring -c echo --tail=-1"
    Then the output has 1 line
    And the output contains "start server"
