Feature: Who gets the Service's traffic
  Two ReplicaSets run the same application as releases, spring and summer. The Service asks for `release: summer`, and so the spring Pod never hears of a request.

  Since the book: today's gihyodocker/echo answers in other words. The one here has those of the book.

  Background:
    Given the manifest "simple-replicaset-with-label.yml"
    And the manifest "simple-service.yml"

  @S4-41
  Scenario: Its endpoints are the two summer Pods
    When I run:
      """
      kubectl get endpointslices -l kubernetes.io/service-name=echo -o jsonpath='{.items[0].endpoints[*].targetRef.name}' | tr ' ' '\n' | cut -d- -f1-2
      """
    Then the output is:
      """
      echo-summer
      echo-summer
      """

  @S4-42 @S4-43
  Scenario: The Service among others, and alone
    When I run "kubectl get service"
    Then the output shows:
      | NAME       | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S) |
      | echo       | ClusterIP | 10.*       | <none>      | 80/TCP  |
      | kubernetes | ClusterIP | 10.96.0.1  | <none>      | 443/TCP |
    When I run "kubectl get svc echo"
    Then the output matches the snapshot "service"

  @S4-44 @S4-45 @S4-46
  Scenario: Call it from a Pod to try things in
    A container with tools and a shell, there for as long as the session lasts. Here the shell reads from a file what one would type.

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
  Scenario: Or from one that stays
    When I run:
      """
      kubectl run debug --image=gihyodocker/fundamental:0.1.0 --restart=Never -- sleep 600
      sleep 30
      kubectl exec debug -- curl -s http://echo
      """
    Then the output is:
      """
      pod/debug created
      Hello Docker!!
      """

  @S4-47 @S4-48
  Scenario: Only summer Pods log requests
    When I curl "http://echo" 20 times
    Then every response contains "Hello Docker!!"
    When I run:
      """
      for POD in $(kubectl get pods -l release=summer -o name); do kubectl logs $POD -c echo; done | grep -c 'received request'
      """
    Then the output is:
      """
      20
      """
    When I run:
      """
      kubectl logs $(kubectl get pods -l release=spring -o name) -c echo | cut -d' ' -f3-
      """
    Then the output is:
      """
      start server
      """
