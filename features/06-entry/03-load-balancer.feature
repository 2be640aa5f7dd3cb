Feature: 6.6 LoadBalancer: an address outside the cluster
  A LoadBalancer Service asks for a load balancer that stands outside the cluster, and that something outside has to provide: a cloud, or a piece of software. It
  writes the address that it has given to the Service's status. Until then kubectl shows <pending>. Below, the Service is a NodePort Service, at whose node
  ports such a load balancer aims.

  Since the book: nothing in form. Docker Desktop still gives the address localhost.

  Rule: Nobody provides load balancers here

    Background:
      Given the manifest "sample-deployment.yaml"
      And the manifest "sample-lb.yaml"

    @S3-12 @S4-52 @S0-02
    Scenario: The address stays pending, however long one waits
      When 1 hour passes
      And I run "kubectl get service sample-lb"
      Then the output shows:
        | NAME      | TYPE         | CLUSTER-IP | EXTERNAL-IP | PORT(S)        |
        | sample-lb | LoadBalancer | 10.*       | <pending>   | 8080:30082/TCP |

    @S2-17
    Scenario: A NodePort Service becomes one: its address and its port stay
      When I run:
        """
        kubectl create service nodeport web --tcp=8080:80 --node-port=30083
        kubectl get service web -o jsonpath='{.spec.clusterIP}' > before
        EDITOR='sed -i "s/type: NodePort/type: LoadBalancer/"' kubectl edit service web
        kubectl get service web
        """
      Then the output shows:
        | NAME | TYPE         | CLUSTER-IP | EXTERNAL-IP | PORT(S)        |
        | web  | LoadBalancer | 10.*       | <pending>   | 8080:30083/TCP |
      When I run:
        """
        kubectl get service web -o jsonpath='{.spec.clusterIP}' | grep -c "$(cat before)"
        """
      Then the output is:
        """
        1
        """

    @S3-16
    Scenario: What it is besides works: a ClusterIP, and a port on every node
      When I curl "http://sample-lb:8080" from a Pod
      Then the response contains "nginx"
      When I curl "http://172.18.0.4:30082" from outside the cluster
      Then the response contains "nginx"

  Rule: A load balancer has been provided

    Background:
      Given the manifest "sample-deployment.yaml"
      And the manifest "sample-lb.yaml"
      # What a cloud's controller does when it has an address.
      When I run:
        """
        kubectl patch service sample-lb --subresource=status --type=merge -p '{"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.10"}]}}}'
        """

    @S3-12
    Scenario: The address shows
      When I run "kubectl get service sample-lb"
      Then the output shows:
        | NAME      | TYPE         | CLUSTER-IP | EXTERNAL-IP | PORT(S)        |
        | sample-lb | LoadBalancer | 10.*       | 192.0.2.10  | 8080:30082/TCP |
      When I run "kubectl describe service sample-lb"
      Then the output matches the snapshot "describe"

    @S0-02 @S3-12 @S3-28
    Scenario: It answers inside the cluster, where kube-proxy knows it
      When I curl "http://192.0.2.10:8080" from a Pod
      Then the response contains "nginx"

  Rule: Where somebody provides load balancers, the address comes by itself

    @S3-13
    Scenario: Docker Desktop gives localhost
      The machine of the learner is the load balancer. What stands in the way is one: there is one localhost only, and each Service wants ports of its own.

      Given a cluster whose load balancers get the address "localhost"
      And the manifest "sample-deployment.yaml"
      And the manifest "sample-lb.yaml"
      When I run "kubectl get service sample-lb"
      Then the output shows:
        | NAME      | TYPE         | CLUSTER-IP | EXTERNAL-IP | PORT(S)        |
        | sample-lb | LoadBalancer | 10.*       | localhost   | 8080:30082/TCP |
      When I run "curl -s http://localhost:8080"
      Then the output contains "nginx"

    @S3-12 @S3-15
    Scenario: A pool gives each Service an address of its own
      Given a cluster whose load balancers get addresses from a pool
      And the manifest "sample-deployment.yaml"
      And the manifest "sample-lb.yaml"
      When I run "kubectl get service sample-lb"
      Then the output shows:
        | NAME      | TYPE         | CLUSTER-IP | EXTERNAL-IP    | PORT(S)        |
        | sample-lb | LoadBalancer | 10.*       | 172.18.255.200 | 8080:30082/TCP |
      When I curl "http://172.18.255.200:8080" from outside the cluster
      Then the response contains "nginx"

  Rule: A load balancer asks the nodes how they are

    @S3-15
    Scenario: With externalTrafficPolicy Local each node tells at a port of its own whether it has Pods
      A load balancer outside asks now and then. Between a node's failure and the next question requests are lost; after that it sends none there any more.

      Given the manifest "sample-lb-local.yaml"
      And the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: on-worker
          labels:
            app: sample-app
        spec:
          nodeSelector:
            kubernetes.io/hostname: worker
          containers:
            - name: main
              image: amsy810/echo-nginx:v2.0
        """
      When I run:
        """
        for ADDRESS in 172.18.0.3 172.18.0.4; do
          curl -s -o /dev/null -w "$ADDRESS %{http_code}\n" http://$ADDRESS:30086/healthz
        done
        """
      Then the output is:
        """
        172.18.0.3 200
        172.18.0.4 503
        """
      When I run "curl -s http://172.18.0.3:30086/healthz"
      Then the output matches the snapshot "healthy"
